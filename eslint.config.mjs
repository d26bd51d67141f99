/*
 * What types and tests cannot see. Layers, banned names and sizes are tests (test/architecture), because a test can say
 * what to do instead in more than a line.
 */
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const loops = ':matches(ForStatement, ForInStatement, ForOfStatement, WhileStatement, DoWhileStatement)';

/** Every sync is a round trip to Excel, so a loop over rows must not hold one: gather, then sync once. */
const noSyncInLoop = {
  selector: `${loops} CallExpression[callee.property.name='sync']`,
  message: 'A sync in a loop is a round trip per turn. Queue the work first and sync once, or give one payload a function of its own.',
};

/** A load without names reads every property of the object. */
const noEmptyLoad = {
  selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
  message: "Name what is read, as in range.load('values'): a bare load reads every property.",
};

/** Text from a workbook is data; nothing here turns it into markup or code, whichever way a member is written. */
const member = (name) => `MemberExpression:matches([computed=false][property.name=${name}], [computed=true][property.value=${name}])`;
const noMarkupFromText = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
    message: 'Render text as text.',
  },
  {
    selector: `AssignmentExpression > ${member('/^(innerHTML|outerHTML|srcdoc)$/')}.left`,
    message: 'Set textContent: what a cell holds is text, not markup.',
  },
  {
    selector: `CallExpression > ${member('/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/')}.callee`,
    message: 'Build elements: what a cell holds is text, not markup.',
  },
  {
    selector: `CallExpression > ${member('/^write(ln)?$/')}.callee[object.name='document']`,
    message: 'Build elements; document.write takes text for markup.',
  },
];

/** A page that is opened from here must not reach back to it. */
const noOpenerLeft = [
  {
    selector: "JSXOpeningElement:has(> JSXAttribute[name.name='target'][value.value='_blank']):not(:has(> JSXAttribute[name.name='rel'][value.value=/noopener|noreferrer/]))",
    message: 'Say rel="noreferrer": the page that opens must not reach back to this one.',
  },
  {
    selector: "CallExpression[callee.object.name=/^(window|globalThis|self)$/][callee.property.name='open'], CallExpression[callee.name='open'][arguments.0.type='Literal']",
    message: 'Make a link with rel="noreferrer": the page that opens must not reach back to this one.',
  },
];

/** A call can have some hundred thousand arguments; a workbook has more rows, and then the whole act falls. */
const noSpreadOfRows = {
  selector: 'CallExpression[callee.property.name=/^(push|unshift)$/] > SpreadElement.arguments',
  message: 'Use append of src/base: a call cannot have as many arguments as a workbook has rows.',
};

export default defineConfig(
  { ignores: ['dist/', '.cache/', 'node_modules/'] },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    // Only what is known to be the browser's or Node's own timer is looked at by no-implied-eval.
    languageOptions: { globals: Object.fromEntries(['window', 'self', 'setTimeout', 'setInterval', 'setImmediate', 'execScript'].map((name) => [name, 'readonly'])) },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', noEmptyLoad, ...noMarkupFromText, ...noOpenerLeft],
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      // An interface that only gives another one its name in this place.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      // The compiler reports these, and knows more about them.
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-require-imports': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', noSyncInLoop, noEmptyLoad, ...noMarkupFromText, ...noOpenerLeft, noSpreadOfRows],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // What is on screen is measured after it is laid out, so a layout effect may set what it measured.
      'react-hooks/set-state-in-effect': 'off',
      // Speaks for the React Compiler, which is not used here.
      'react-hooks/preserve-manual-memoization': 'off',
    },
  },
  {
    files: ['**/*.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
