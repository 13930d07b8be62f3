/** Chinese sentences about files: kept runs, weights, curves, receipts, pictures. Knows no other area. */

import type { files as english } from '../en/files';

export const files = {
  'button.saveRun': '保存训练',
  'button.openRun': '打开训练',
  'files.saveHint': '把训练此刻的全部状态写入一个文件，训练进行中也可以保存',
  'files.openHint': '已保存的训练（.aae）、权重（.safetensors）或复现凭据',
  'files.more': '这次训练的其他文件',
  'files.weights': '权重',
  'files.weightsHint': 'safetensors 格式，名称与 PyTorch 的 state_dict 一致，取此刻的数值。',
  'files.curves': '曲线',
  'files.curvesHint':
    'CSV 格式：步数、各项损失、λ·R、R 和测试误差。与页面上一样经过抽稀，每条曲线至多 150 个点，每个点是附近若干步的平均值。',
  'files.receipt': '复现凭据',
  'files.receiptHint':
    '一个小文件，记下这次训练的设置和精确数值。别人打开它，页面会重新训练到这一步，并说明结果是否一致。',
  'files.openAlso': '除曲线外，这些文件都可以用“打开训练”读回，也可以直接拖到页面上。',
  'files.saved': '已保存“{file}”：点击保存时训练处于第 {step} 步。',
  'files.savedWithout': '它的数据文件“{data}”已无法读取，因此没有包含在内，请另行保存。',
  'files.opened': '已打开“{file}”，位于第 {step} 步。它是在 {backend} 上用{engine}引擎训练的。',
  'files.otherData': '这里的数据与当初训练所用的不同：此后测得的数值对应的是另一份数据。',
  'files.weightsOpened':
    '新的训练从第 0 步开始，使用“{file}”中的权重，优化器重新起步。点击“重置”会回到由种子生成的权重。',
  'picture.save': '保存图片：{title}',
  'picture.hint': '把这个面板按现在的样子存为图片：',
  'picture.title': '{title} · 第 {step} 步',
  'picture.failed': '浏览器未能生成图片。',
  'receipt.checking': '正在核对凭据“{file}”：第 {step} 步，共 {of} 步。',
  'receipt.stop': '停止核对',
  'receipt.matches': '与“{file}”一致：到第 {step} 步为止，所核对的每个损失都逐位相同，权重也相同。',
  'receipt.close': '与“{file}”一致，仅有舍入差异：从第 {step} 步起末位不同，但所核对的损失相差都不超过 {share} %。',
  'receipt.differs': '与“{file}”不一致，从第 {step} 步起：凭据中的损失为 {expected}，这里为 {actual}。',
  'receipt.differsWeights': '与“{file}”不一致，从第 {step} 步起：此前核对的损失都相同，但那一步的权重不同。',
  'receipt.noExcuse': '计算后端、引擎和版本都相同，结果本应逐位一致：说明设置、数据、初始权重或凭据中的数值有所不同。',
  'receipt.excused': '这里本来就不能指望逐位相同：{list}。',
  'receipt.tooFar':
    '这里的条件并不完全相同（{list}），但仅凭舍入误差解释不了超过 {share} % 的差别，除非微小差异经过许多步被放大了。',
  'receipt.otherData': '数据与凭据所记的（“{data}”）不同。',
  'receipt.incomplete': '凭据没有记全途中对设置的调整，因此无法完全照样重做。',
  'receipt.altered': '凭据中的数值与写成时不符：有人改动过它。',
  'receipt.separator': '，',
  'receipt.reason.backend': '计算后端不同',
  'receipt.reason.adapter': '显卡或驱动不同',
  'receipt.reason.engine': '引擎不同',
  'receipt.reason.app': '页面版本不同',
  'receipt.reason.tfjs': 'TensorFlow.js 版本不同',
  'receipt.reason.gpu': 'GPU 求和的次序可能不同，训练途中也可能从一个引擎换到另一个',

  'problem.kept-unreadable': '无法读取“{file}”。当前的训练不受影响。',
  'problem.kept-too-large': '“{file}”超过 {limitMb} MB，这么大的文件不予读取。当前的训练不受影响。',
  'problem.weights-broken': '“{file}”不是这里能读取的 safetensors 文件（{detail}）。当前的训练不受影响。',
  'problem.weights-missing': '“{file}”与当前模型不符：缺少 {tensor}，其形状应为 {shape}。当前的训练不受影响。',
  'problem.weights-shape':
    '“{file}”与当前模型不符：其中 {tensor} 的形状是 {shape}，这里应为 {expected}。当前的训练不受影响。',
  'problem.weights-not-finite': '“{file}”无法使用：{tensor} 中含有非有限的数值。当前的训练不受影响。',
  'problem.run-broken': '“{file}”不是由本页面保存的训练记录。当前的训练不受影响。',
  'problem.run-cut': '“{file}”不完整或已损坏。当前的训练不受影响。',
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
