/** Chinese sentences of the comparison of two models. Knows no other area. */

import type { compare as english } from '../en/compare';

export const compare = {
  'compare.button': '对比…',
  'compare.title': '对比',
  'compare.close': '结束对比',
  'compare.a': 'A',
  'compare.b': 'B',

  // the form
  'compare.intro':
    'A 是本页的模型。B 是另一个模型：数据、随机种子和其余设置都与 A 相同，只有在这里选出的设置可以不同。两者同步训练。',
  'compare.knobs': 'B 可以有哪些不同',
  'compare.more': '其他设置…',
  'compare.values': 'B 的设置',
  'compare.start': '开始训练 B',
  'compare.how': 'B 从第 0 步开始，追上 A。如果 A 在训练途中改过设置，两者都从头开始。',
  'compare.difference': '{field}：{b}，A 为 {a}',
  'compare.separator': '；',
  'compare.differs': 'B 与 A 的不同。{list}。',
  'compare.noDifference': 'B 与 A 没有不同。',

  // figures and outcome
  'compare.outcome': '结果',
  'compare.figures': '两个模型的数值',
  'compare.gain': '敏感度 √R̃',
  'compare.parameters': '参数个数',
  'compare.starting': 'B 正在启动。',
  'compare.catchingUp': 'B 正在追赶：第 {step} 步，共 {last} 步。',
  'compare.nothingYet': '开始训练之后，这里会说明两者的差别。',
  'compare.caution': '这只是一个随机种子的结果。换一个种子，小的差别可能会反过来。',
  'compare.outcome.same': '第 {step} 步，两者完全相同：设置、数据和种子都一样，训练损失的每一位数字也都一样。',
  'compare.outcome.diverged': 'B 的损失已不是有限的数，B 停在第 {step} 步。',
  'compare.outcome.divergedFirst': 'A 的损失已不是有限的数，A 停在第 {step} 步。',
  'compare.outcome.alike': '两者对测试图像的重构差不多一样好（测试 MSE：A {a}，B {b}），差别没有超出波动的范围。',
  'compare.outcome.better': 'B 对测试图像的重构误差小 {percent}%（测试 MSE：A {a}，B {b}）。',
  'compare.outcome.worse': 'B 对测试图像的重构误差大 {percent}%（测试 MSE：A {a}，B {b}）。',
  'compare.outcome.muchWorse': 'B 对测试图像的误差是 A 的 {times} 倍（测试 MSE：A {a}，B {b}）。',
  'compare.outcome.alikeSensitive': '相对于编码自身的离散程度，两者的编码对输入差不多同样敏感（√R̃：A {a}，B {b}）。',
  'compare.outcome.lessSensitive':
    '相对于编码自身的离散程度，A 的编码对输入的敏感度是 B 的 {times} 倍，即 B 更不敏感（√R̃：A {a}，B {b}）。',
  'compare.outcome.moreSensitive':
    '相对于编码自身的离散程度，B 的编码对输入的敏感度是 A 的 {times} 倍，即 B 更敏感（√R̃：A {a}，B {b}）。',
  'compare.outcome.narrower': '对这个样本，B 的注意力头看的图块更少：{keys} 个里平均约 {b} 个，A 约 {a} 个。',
  'compare.outcome.wider': '对这个样本，B 的注意力头看的图块更多：{keys} 个里平均约 {b} 个，A 约 {a} 个。',
  'compare.outcome.size': '两个模型的大小不同：A 有 {a} 个参数，B 有 {b} 个。',

  // curves
  'compare.curves': '两者的曲线',
  'compare.chart': '两个模型的损失随训练步数的变化（对数坐标）：A 为实线，B 为虚线',
  'compare.otherLoss': '这里 A 与 B 的训练损失由不同的项相加而成，不能直接比较；请比较测试 MSE。',
  'compare.asTable': '用表格显示曲线',
  'compare.column': '{name}（{run}）',

  // pictures
  'compare.images': '重构结果',
  'compare.order': '从上到下：输入、A、B、B − A；下面是样本编号，以及 A 和 B 的 MSE。',
  'compare.apart': 'B − A',
  'compare.bothAt': '两者都在第 {step} 步。',
  'compare.eachAt': 'A 在第 {a} 步，B 在第 {b} 步。',
  'compare.output': '样本 {sample}：{run} 的重构结果，MSE {mse}',
  'compare.apartImage': '样本 {sample}：B 的重构减去 A 的重构',
  'compare.heads': '注意力头看向哪里',
  'compare.headsHint':
    '针对当前样本，A 与 B 的同一个头用同样的颜色刻度。行是正在看的图块，列是被看的图块；选中图块所在的行用方框标出。',
  'compare.map': '头 {head}：每个图块（行）对各图块（列）的注意力，平均约看 {count}/{keys} 个',
  'compare.headsMap': '每个头（行）对各头（列）的注意力，平均约看 {count}/{keys} 个',
  'compare.spread': '约 {count}/{keys}',
  'compare.poke': '同一次改动',
  'compare.pokeHint': '对“动手试”里改过的图像，两个模型各自如何反应。',

  // trouble
  'compare.lost': 'B 已停止。{problem}',
  'compare.wentOn': 'B 不得不重新启动。{problem}已从第 {step} 步继续。',
  'compare.again': '重新启动 B',
  'compare.diverged': 'B 的损失已不是有限的数，B 已停止。可能是它的学习率或 λ 太大。',
  'compare.bothAgain': '两者都从头开始',
  'compare.mended': 'B：{notice}',
} satisfies Record<keyof typeof english, string>;
