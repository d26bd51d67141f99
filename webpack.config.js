/*
 * Two builds into dist/.
 *
 * `web`: the add-in as it is deployed: one page, taskpane.html, which is the pane, the ribbon commands and the worksheet
 * functions in one shared runtime, with manifest.xml and assets/ beside it. With `--env workbench` the same build also
 * holds the workbench: workbench.html, and workbench/pane.html, which is the pane's page with office.js from this
 * folder instead of Microsoft's address. What is deployed is built without it.
 *
 * `cli`: dist/cli/ledgerline.js, one file for Node that needs no node_modules. With `--env workbench` it writes the sample
 * workbook that the workbench opens, dist/assets/samples/northwind.xlsx, as soon as it is built.
 */
const { execFile } = require('node:child_process');
const { chmodSync, mkdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { promisify } = require('node:util');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const webpack = require('webpack');
const { withOrigin } = require('./.ci/manifestOrigin.js');
const { withPolicy } = require('./.ci/pagePolicy.js');

const at = (...parts) => path.resolve(__dirname, ...parts);

/** Where a deployed add-in lives, unless ADDIN_ORIGIN says otherwise. */
const productionOrigin = 'https://ledgerline.example';

const officeOnline = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const officePackage = at('node_modules/@microsoft/office-js/dist');
/** What office.js asks for when the host is the workbench (an Excel for Mac with English strings). */
const officeFiles = ['office.js', 'excel-mac-16.00.js', 'en-us/office_strings.js'];

/** Everything both builds agree on. */
function shared(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2022',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
      ],
    },
    optimization: { minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })] },
    performance: { hints: false },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      cacheDirectory: at('.cache/webpack'),
      buildDependencies: { config: [__filename, at('package-lock.json')] },
    },
    stats: 'errors-warnings',
  };
}

/**
 * The pane's page with office.js from the workbench's own folder. Before it stands the one line that gives the page to
 * the host in the workbench's window (src/workbench/host/bootInPage.ts). Everything else stays as deployed.
 */
function workbenchPane() {
  const page = readFileSync(at('src/taskpane/taskpane.html'), 'utf8');
  const officeScript = `<script defer src="${officeOnline}">`;
  if (!page.includes(officeScript)) throw new Error(`taskpane.html does not hold ${officeScript}`);
  return page.replace(officeScript, '<script src="connect.js"></script>\n    <script defer src="office/office.js">');
}

const connectToHost = 'data:text/javascript,window.parent.ledgerlineHost%3F.connect(window)';

/** Writes its policy into each page as it is emitted: the styles that stand in it by then are part of it. */
const policyInPages = {
  apply: (compiler) =>
    compiler.hooks.compilation.tap('policy', (compilation) =>
      HtmlPlugin.getHooks(compilation).beforeEmit.tap('policy', (page) => ({ ...page, html: withPolicy(page.outputName, page.html) })),
    ),
};

function web(mode, withWorkbench) {
  const origin = process.env.ADDIN_ORIGIN ?? (mode === 'production' ? productionOrigin : undefined);
  const pane = ['taskpane', 'commands', 'functions'];
  const hashed = mode === 'production' ? '[name].[contenthash:8].js' : '[name].js';

  const config = {
    ...shared('web', mode),
    entry: {
      taskpane: './src/taskpane/index.tsx',
      // One runtime: these two run in the pane's page and share its modules.
      commands: { import: './src/commands/commands.ts', dependOn: 'taskpane' },
      // The manifest names this file, so its name carries no hash.
      functions: { import: './src/functions/functions.ts', dependOn: 'taskpane', filename: 'functions.js' },
    },
    output: {
      path: at('dist'),
      filename: hashed,
      chunkFilename: hashed,
      publicPath: 'auto',
      clean: { keep: withWorkbench ? /^(cli|assets\/samples)\// : /^cli\// },
    },
    plugins: [
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: pane,
        chunksSortMode: 'manual',
      }),
      policyInPages,
      new CopyPlugin({
        patterns: [
          {
            from: 'manifest.xml',
            transform: (content) => (origin ? withOrigin(content.toString(), origin) : content),
          },
          { from: 'assets', to: 'assets', globOptions: { ignore: ['**/*.svg', '**/readme/**'] } },
        ],
      }),
    ],
  };

  if (withWorkbench) {
    config.entry.workbench = './src/workbench/index.tsx';
    config.entry.connect = { import: connectToHost, filename: 'workbench/connect.js' };
    config.plugins.push(
      new HtmlPlugin({
        filename: 'workbench.html',
        template: './src/workbench/workbench.html',
        chunks: ['workbench'],
      }),
      new HtmlPlugin({
        filename: 'workbench/pane.html',
        templateContent: workbenchPane,
        chunks: pane,
        chunksSortMode: 'manual',
      }),
      new CopyPlugin({
        patterns: officeFiles.map((file) => ({
          from: path.join(officePackage, file),
          to: `workbench/office/${file}`,
          info: { minimized: true },
        })),
      }),
    );
  }
  return config;
}

/** The sample company as a workbook, made by the program that was just built. */
async function writeSample(program) {
  const file = at('dist/assets/samples/northwind.xlsx');
  mkdirSync(path.dirname(file), { recursive: true });
  await promisify(execFile)(process.execPath, [program, 'new', '--out', file, '--sample', 'northwind']);
}

function cli(mode, withSample) {
  const file = 'cli/ledgerline.js';
  return {
    ...shared('cli', mode),
    target: 'node20',
    entry: './src/cli/ledgerline.ts',
    output: { path: at('dist'), filename: file },
    plugins: [
      new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 }),
      new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true }),
      {
        apply: (compiler) =>
          compiler.hooks.afterEmit.tapPromise('program', async () => {
            chmodSync(at('dist', file), 0o755);
            if (withSample) await writeSample(at('dist', file));
          }),
      },
    ],
  };
}

module.exports = (env, argv) => {
  const mode = argv.mode ?? 'production';
  const withWorkbench = Boolean(env.workbench);
  return [web(mode, withWorkbench), cli(mode, withWorkbench)];
};
