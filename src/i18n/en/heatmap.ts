/** English sentences of heatmaps that are read cell by cell. Its keys are the ones every language must have. */

export const heatmap = {
  'heatmap.role': 'heatmap',
  'heatmap.how':
    'The arrow keys go from cell to cell, Home, End, Page Up and Page Down to the ends. Enter opens a table.',
  'heatmap.cell': '{row}, {col}: {value}',
  'heatmap.summary': '{rows} rows, {cols} columns, from {low} to {high}. Largest: {row}, {col}.',
  'heatmap.level': '{rows} rows, {cols} columns, all {low}.',
  'heatmap.nothing': '{rows} rows, {cols} columns, no numbers.',
  'heatmap.table': 'Table (Enter)',
  'heatmap.close': 'Close',
  'heatmap.kept': 'The numbers stay as they were when the table was opened.',
  'heatmap.part': 'Shown are rows {firstRow} to {lastRow} and columns {firstCol} to {lastCol}.',
  'heatmap.axis.patch': 'patch {number}',
  'heatmap.axis.unit': 'unit {number}',
  'heatmap.axis.head': 'head {number}',
  'heatmap.axis.row': 'row {number}',
  'heatmap.axis.column': 'column {number}',
  'heatmap.axis.fromPatch': 'from patch {number}',
  'heatmap.axis.toPatch': 'to patch {number}',
  'heatmap.axis.fromHead': 'from head {number}',
  'heatmap.axis.toHead': 'to head {number}',
  'heatmap.axis.codeOf': 'code of patch {number}',
} as const;
