/** Chinese sentences about files: kept runs, weights, curves, receipts, pictures. Knows no other area. */

import type { files as english } from '../en/files';

export const files = {
  'problem.file-unreadable': '无法读取“{file}”。当前的训练不受影响。',
  'problem.weights-broken': '“{file}”不是这里能读取的 safetensors 文件（{detail}）。当前的训练不受影响。',
  'problem.weights-missing': '“{file}”与当前模型不符：缺少 {tensor}，其形状应为 {shape}。当前的训练不受影响。',
  'problem.weights-shape':
    '“{file}”与当前模型不符：其中 {tensor} 的形状是 {shape}，这里应为 {expected}。当前的训练不受影响。',
  'problem.weights-not-finite': '“{file}”无法使用：{tensor} 中含有非有限的数值。当前的训练不受影响。',
  'problem.run-broken': '“{file}”不是由本页面保存的训练记录。当前的训练不受影响。',
  'problem.run-damaged': '“{file}”已损坏：{part} 与保存时不一致。当前的训练不受影响。',
  'problem.run-newer':
    '“{file}”由更新版本的页面保存（格式 {version}，这里是 {known}）。请重新加载页面以获取新版本。当前的训练不受影响。',
  'problem.run-data-missing':
    '“{file}”是用“{data}”训练的，但文件中不含该数据。请先打开那个数据文件，再打开这个记录。当前的训练不受影响。',
  'problem.receipt-broken': '“{file}”不是本页面的复现凭据。当前的训练不受影响。',
  'problem.receipt-newer':
    '“{file}”由更新版本的页面写成（格式 {version}，这里是 {known}）。请重新加载页面以获取新版本。',
  'problem.receipt-data': '这份凭据所记的训练使用了“{data}”。请先打开那个数据文件，再打开凭据。',
} satisfies Record<keyof typeof english, string>;
