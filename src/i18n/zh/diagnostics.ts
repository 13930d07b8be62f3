/** Chinese names and explanations of the measures. Knows no other area. */

import type { diagnostics as english } from '../en/diagnostics';

export const diagnostics = {
  'diagnostics.title': '诊断',
  'diagnostics.waiting': '正在做第一轮测量。',
  'diagnostics.pending': '尚未测量',
  'diagnostics.step': '第 {step} 步',
  'diagnostics.intro': '除测试误差之外，测试图像还能告诉我们网络的哪些情况。',
  'diagnostics.taken': '打开本栏期间各项轮流测量：最早的一项测于第 {first} 步，最新的一项测于第 {last} 步。',
  'diagnostics.takenAt': '各项都测于第 {last} 步。',
  'diagnostics.share': '测量占用 {share}% 的时间。',
  'diagnostics.rest': '训练已停下，测量不占训练的时间。',
  'diagnostics.about': '关于：{measure}',
  'diagnostics.range': '{low} – {high}',
  'diagnostics.of': '{count}/{total}',
  'diagnostics.percent': '{share}%',
  'diagnostics.head': '头 {head}',
  'diagnostics.perHead': '各注意力头的{measure}',

  'diagnostics.group.outcome': '学到了什么',
  'diagnostics.group.jacobian': '雅可比矩阵',

  'measure.gapRatio': '测试误差 / 训练误差',
  'measureHelp.gapRatio':
    '测试图像上的均方误差除以训练图像上的均方误差，两者都不加丢弃和破坏。等于 1 表示新图像与见过的图像复原得一样好。',
  'measure.probeAccuracy': '线性探针',
  'measureHelp.probeAccuracy':
    '编码保持不变，让一个线性分类器从编码里学认标签。它在测试图像上认对的比例，说明编码把图像的内容表达得有多直白。',
  'measure.maskedNmse': '补全被遮图块',
  'measureHelp.maskedNmse':
    '每次把三分之一的图块置零，用它们的误差除以“总猜该位置的平均图块”的误差。没有注意力时不可能低于 1；低于 1 就证明用到了上下文。',
  'measure.deadLatents': '失活的隐藏单元',
  'measureHelp.deadLatents': '对所看的每张图像、每个图块都为零的 h 单元。',
  'measure.deadOutputs': '失活的输出像素',
  'measureHelp.deadOutputs': '对所看的每张图像都为零的输出像素。解码器用 ReLU 时，它们得不到梯度，也就无法恢复。',

  'measure.headEntropy': '注意力的熵',
  'measureHelp.headEntropy': '一个头看得有多平均：−Σ A·log A 除以它可能的最大值。0 是只看一处，1 是处处均等。',
  'measure.attentionDistance': '注意力的距离',
  'measureHelp.attentionDistance': '一个头平均看向多少个图块之外，按注意力加权。',
  'measure.headAblation': '去掉一个头',
  'measureHelp.headAblation': '把某一个头的输出置零、其余不变时，测试误差上升多少。',
  'measure.headSimilarity': '头与头的相似度',
  'measureHelp.headSimilarity': '两个头对同一图块的输出之间余弦的平均值。1 是方向相同，0 是毫无共同之处。',

  'measure.encoderContraction': '编码器 ‖∂h/∂x‖² / I',
  'measureHelp.encoderContraction': '一个图块的收缩惩罚（不管选了哪种 R）：隐藏层激活对图块像素的反应有多强。',
  'measure.decoderNorm': '解码器大小 ‖W_d‖',
  'measureHelp.decoderNorm': '解码器矩阵的大小。如果 R 下降而它上升，那只是编码缩小、解码器放大，其实什么也没有收缩。',
  'measure.jacobianNorm': '整个编码 ‖∂c/∂x‖²',
  'measureHelp.jacobianNorm': '所有图块的编码（经过注意力）对所有像素的反应有多强，在几张测试图像上精确计算。',
  'measure.scaleFreeContraction': '与尺度无关的 R̃',
  'measureHelp.scaleFreeContraction':
    '‖∂c/∂x‖² 除以编码在图像之间的方差。把编码整体缩小不会改变它，只有真正的收缩才会。',
  'measure.singularValues': '∂c/∂x 的奇异值',
  'measureHelp.singularValues':
    '沿着最能移动编码的输入方向，编码移动多少；再沿着第二个方向，依此类推。下降得陡，说明只有少数方向能通过。',
  'measure.participationRatio': '有效方向数',
  'measureHelp.participationRatio': '参与比 (Σσ²)² / Σσ⁴：假如各方向同等重要，编码相当于跟随多少个方向。',
  'measure.contractionCurve': '收缩曲线',
  'measureHelp.contractionCurve': '从测试图像出发，朝随机方向移动越来越远，看编码移动的距离与输入移动的距离之比。',
  'measure.influence': '图块之间的影响',
  'measureHelp.influence':
    '对网络中显示的样本：每个图块的编码（行）对输入的每个图块（列）的反应有多强；旁边是各头注意力的平均。两者不一定一致。',

  'plot.rank': '序号',
  'plot.radius': '移动的距离',
  'plot.singularValues': '按序号排列的奇异值（对数坐标）：从 {high} 降到 {low}',
  'plot.contractionCurve': '编码移动与输入移动之比，随距离变化：{list}',
  'plot.similarity': '头与头的相似度：行与列都是注意力头',
  'plot.similarityValue': '头 {first} 与头 {second}：{value}',
  'plot.influence': '影响',
  'plot.influenceMap': '影响：每行是一个图块的编码，每列是输入的一个图块',
  'plot.influenceValue': '图块 {from} 对图块 {to} 的编码：{value}',
  'plot.attention': '注意力（各头平均）',
  'plot.attentionMap': '平均注意力：每行是正在看的图块，每列是被看的图块',
  'plot.attentionValue': '图块 {to} 看图块 {from}：{value}',
  'plot.point': '把指针移到图上，可读出数值。',
} satisfies Record<keyof typeof english, string>;
