import path from 'node:path';
import ts from 'typescript';

const configFile = path.join(__dirname, 'tsconfig.pure.json');

/** Compiles the pure layers; `extra` is one more file, by name and text, as if it lay in src/base. */
function diagnose(extra?: { readonly name: string; readonly text: string }): readonly string[] {
  const config = ts.getParsedCommandLineOfConfigFile(configFile, {}, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
    },
  });
  if (!config) throw new Error(`${configFile} cannot be read`);
  const host = ts.createCompilerHost(config.options);
  if (!extra) return report(ts.createProgram(config.fileNames, config.options, host));
  const file = path.resolve(__dirname, '../../src/base', extra.name);
  const { getSourceFile } = host;
  host.getSourceFile = (name, target) =>
    path.resolve(name) === file
      ? ts.createSourceFile(name, extra.text, target)
      : getSourceFile.call(host, name, target);
  return report(ts.createProgram([file], config.options, host));
}

function report(program: ts.Program): readonly string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName ?? ''}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}

describe('base to ports', () => {
  test('compile without the DOM, Node and Office', () => {
    expect(diagnose()).toEqual([]);
  }, 60_000);

  test('know no name of a browser, of Node or of Excel', () => {
    const names = ['document', 'window', 'indexedDB', 'crypto', 'console', 'process', 'Buffer', 'setTimeout', 'Excel'];
    const text = names.map((name, index) => `export const seen${index} = ${name};`).join('\n');
    expect(diagnose({ name: 'example.ts', text })).toHaveLength(names.length);
  }, 60_000);
});
