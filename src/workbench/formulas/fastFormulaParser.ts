/* fast-formula-parser comes without types; what the workbench uses of it is described in formulaLibrary.ts. */
declare module 'fast-formula-parser';
