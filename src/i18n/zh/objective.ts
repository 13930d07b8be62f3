/** Chinese sentences about the objective: the equation in words, what a preset changed, when to stop. Knows no other area. */

import type { objective as english } from '../en/objective';

export const objective = {
  // the equation
  'equation.title': '公式',
  'equation.words': '损失等于{reconstruction}，加上 λ 乘以 R。R 是{regulariser}。',
  'equation.wordsAlone': '损失就是{reconstruction}，没有别的项。',
  'equation.figures':
    '最近一批训练数据上：{loss} = {reconstruction} + {lambda} × {regulariser}，其中 λ·R 为 {penalty}。',
  'equation.figuresAlone': '最近一批训练数据上：{loss}。',
  'equation.term': '{words}：{value}',
  'equation.loss': '损失，训练就是要让它变小',
  'equation.lambda': 'λ，即 R 所占的分量',
  'equation.reconstruction.mse': '输出与输入之差的均方',
  'equation.reconstruction.bce': '输出与输入之间的平均交叉熵',
  'equation.reconstruction.code': '输出与编码之差的均方',
  'equation.regulariser.none': '没有惩罚',
  'equation.regulariser.contractive': '图块的隐藏层激活对其像素的敏感程度：导数矩阵范数平方的平均值，再除以像素数',
  'equation.regulariser.contractive-code':
    '整个编码（经过注意力）对整幅图像的敏感程度：导数矩阵范数平方的平均值，再除以像素数',
  'equation.regulariser.attention-entropy': '注意力分散的程度，从 0（全在一处）到 1（处处均等）',
  'equation.regulariser.head-disagreement': '各注意力头输出的相似程度：余弦的平均值',
  'equation.regulariser.l1': '隐藏层激活绝对值的平均',
  'equation.regulariser.kl': '隐藏单元的平均活跃度与目标值 0.05 相差多远',
  'equation.regulariser.weight-decay': '所有权重平方和的一半',

  // what is not as in the default
  'changes.none': '所有参数都是默认值。',
  'changes.title': '与默认设置的不同',
  'changes.line': '改动 {count} 项：{list}',
  'changes.item': '{field}：{value}（默认 {base}）',
  'changes.flag': '{field}：{value}',
  'changes.separator': ' · ',
  'changes.on': '开',
  'changes.off': '关',

  // early stopping
  'stop.advice':
    '测试 MSE 在第 {step} 步最低，为 {best}，此后一路回升，现在是 {now}。再训练下去，训练图像会更好，新图像却会更差；现在停下正合适。',
  'stop.here': '就停在这里',
} satisfies Record<keyof typeof english, string>;
