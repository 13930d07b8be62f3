/** Chinese sentences of the panel where one pokes the input. Knows no other area. */

import type { poke as english } from '../en/poke';

export const poke = {
  'tab.poke': '动手试',
  'poke.title': '动手试',
  'poke.intro': '在样本上画几笔、擦掉一个图块、加点噪声，看看编码移动了多远，重构是跟着变，还是不肯变。',

  // the drawing area
  'poke.canvas': '画板：{rows} × {cols} 像素的样本，已改动 {changed} 个像素',
  'poke.keys': '方向键移动光标，空格或回车落笔，按住 Shift 再按方向键可边走边画；Delete 擦掉所在图块，Ctrl+Z 撤销。',
  'poke.keysPatch': '方向键移动光标，空格或回车选中所在图块；Delete 擦掉它，Ctrl+Z 撤销。',
  'poke.at': '第 {row} 行第 {col} 列：{value}',
  'poke.atPatch': '第 {row} 行第 {col} 列：{value}。已选中图块 {patch}。',

  // tools
  'poke.tool': '工具',
  'poke.tool.brush': '画笔',
  'poke.tool.patch': '图块',
  'poke.size': '画笔粗细',
  'poke.ink': '画笔亮度',
  'poke.patch': '图块 {patch} 的亮度',
  'poke.noise': '噪声 σ',
  'poke.erase': '擦掉图块 {patch}',
  'poke.undo': '撤销',
  'poke.startOver': '恢复原样',
  'poke.blank': '空白画板',
  'poke.use': '用作当前样本',
  'poke.used': '它已是当前样本，各个面板都跟着它变。',
  'poke.remove': '移除我的样本',

  // the answer
  'poke.result': '网络的反应',
  'poke.reconstruction': '重构',
  'poke.error': '误差 x̂ − x',
  'poke.moved': 'Δc',
  'poke.reconstructionImage': '改动后样本的重构',
  'poke.errorImage': '改动后样本的误差（重构减去输入），均方 {mse}',
  'poke.movedMap': '编码的变化，{rows} 行对应图块，{cols} 列对应单元；最大 {most}，在图块 {patch}、单元 {unit}',
  'poke.movedValue': '图块 {patch}、单元 {unit} 的 Δc：{value}',
  'poke.point': '把指针移到 Δc 上，可读出数值。',
  'poke.figure.delta': '输入改动的大小',
  'poke.figure.moved': '编码实际移动的距离',
  'poke.figure.foretold': '雅可比矩阵预言的距离',
  'poke.figure.ratio': '实际与预言之比',
  'poke.figure.followed': '改动在重构中重现的比例',
  'poke.otherSize': '这次运行的图像尺寸不同，无法做同样的改动。',
  'poke.nothing': '请打开“动手试”标签页，在那里改动样本。',
  'poke.failed': '网络没有给出回答。',
  'poke.waiting': '正在询问网络……',

  // what it means
  'poke.code.rest': '样本还没有改动。',
  'poke.code.blind': '编码对这个改动毫无察觉：看得到它的单元都处于关闭状态。',
  'poke.code.unforeseen': '雅可比矩阵预言编码不动，它却动了：改动打开了原本关闭的单元。',
  'poke.code.barely': '编码几乎没有跟着变：输入改动了自身长度的 {input}%，编码只改变了自身长度的 {code}%。',
  'poke.code.times': '编码移动的距离是雅可比矩阵预言的 {times} 倍：改动已超出线性近似成立的范围。',
  'poke.code.more': '编码比雅可比矩阵预言的多移动了 {percent}%：改动已超出线性近似成立的范围。',
  'poke.code.less': '编码比雅可比矩阵预言的少移动了 {percent}%：改动已超出线性近似成立的范围。',
  'poke.code.elsewhere': '编码移动的距离与雅可比矩阵预言的一样，方向却偏了 {degrees}°：改动已超出线性近似成立的范围。',
  'poke.code.linear': '编码的移动与雅可比矩阵的预言相符，相差不超过 {percent}%：在这个范围内，网络近似线性。',
  'poke.image.follows': '重构跟着变了：改动的 {percent}% 在其中重现。',
  'poke.image.overdoes': '重构变过了头：改动在其中重现了 {percent}%。',
  'poke.image.partly': '重构只跟了一部分：改动的 {percent}% 在其中重现。',
  'poke.image.refuses': '重构不肯跟着变：改动只有 {percent}% 在其中重现。',
  'poke.image.against': '重构反其道而行：改动的 {percent}% 以相反的符号出现在其中。',

  // the strip of samples
  'poke.own': '自绘',
  'poke.ownSample': '我自己的样本',
} satisfies Record<keyof typeof english, string>;
