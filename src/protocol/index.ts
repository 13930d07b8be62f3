/** The only vocabulary between page and worker. Types alone: whoever sends or emits imports these and nothing of the other side. */

export type * from './commands';
export type * from './dataFiles';
export type * from './dataProblems';
export type * from './engineReport';
export type * from './events';
export type * from './fileProblems';
export type * from './frame';
export type * from './keptRun';
export type * from './looks';
export type * from './problems';
export type * from './questions';
export type * from './record';
export type * from './run';
export type * from './wholeData';
