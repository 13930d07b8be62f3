/** Chinese sentences of heatmaps that are read cell by cell. Knows no other area. */

import type { heatmap as english } from '../en/heatmap';

export const heatmap = {
  'heatmap.role': '热图',
  'heatmap.how': '用方向键逐格移动，Home、End、Page Up、Page Down 跳到两端，按 Enter 打开表格。',
  'heatmap.cell': '{row}，{col}：{value}',
  'heatmap.summary': '{rows} 行 {cols} 列，数值从 {low} 到 {high}。最大值的位置：{row}，{col}。',
  'heatmap.level': '{rows} 行 {cols} 列，全部是 {low}。',
  'heatmap.nothing': '{rows} 行 {cols} 列，没有数值。',
  'heatmap.table': '表格（Enter）',
  'heatmap.close': '关闭',
  'heatmap.kept': '表中的数值停留在打开表格的那一刻。',
  'heatmap.part': '这里显示第 {firstRow} 到 {lastRow} 行、第 {firstCol} 到 {lastCol} 列。',
  'heatmap.axis.patch': '图块 {number}',
  'heatmap.axis.unit': '单元 {number}',
  'heatmap.axis.head': '头 {number}',
  'heatmap.axis.row': '第 {number} 行',
  'heatmap.axis.column': '第 {number} 列',
  'heatmap.axis.fromPatch': '从图块 {number}',
  'heatmap.axis.toPatch': '看图块 {number}',
  'heatmap.axis.fromHead': '从头 {number}',
  'heatmap.axis.toHead': '看头 {number}',
  'heatmap.axis.codeOf': '图块 {number} 的编码',
} satisfies Record<keyof typeof english, string>;
