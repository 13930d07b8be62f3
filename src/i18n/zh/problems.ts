/** Chinese sentences for what went wrong, what was mended, and why something cannot be chosen. Knows no other area. */

import type { problems as english } from '../en/problems';

export const problems = {
  // data files
  'problem.not-idx': '“{file}”不是 IDX 文件（MNIST 所用的格式）。当前数据保持不变。',
  'problem.idx-type': '“{file}”里的数值类型不支持，只能读取无符号字节的 IDX 文件。当前数据保持不变。',
  'problem.idx-truncated': '“{file}”不完整：文件头声明 {expected} 字节，实际只有 {actual} 字节。当前数据保持不变。',
  'problem.idx-empty': '“{file}”里没有图像。当前数据保持不变。',
  'problem.idx-too-large': '“{file}”超过 {limitMb} MB。当前数据保持不变。',
  'problem.gzip-broken': '“{file}”无法解压：文件已损坏，或不是 gzip。当前数据保持不变。',
  'problem.gzip-too-large': '“{file}”解压后超过 {limitMb} MB。当前数据保持不变。',
  'problem.labels-mismatch': '有 {images} 张图像，却有 {labels} 个标签，两者不配套。当前数据保持不变。',
  'problem.images-missing': '“{file}”里只有标签，请连同图像文件一起打开。当前数据保持不变。',
  'problem.images-too-many-files': '请打开一个图像文件，可以附带它的标签文件。当前数据保持不变。',
  'problem.image-size': '无法使用 {rows} × {cols} 像素的图像，边长须在 1 到 {limit} 之间。当前数据保持不变。',
  'problem.too-few-images': '{count} 个样本太少，至少需要 {least} 个。',

  // runs
  'problem.file-missing': '这个配置要用打开的数据文件，但现在没有打开任何文件。',
  'problem.state-mismatch': '保存的状态与其设置所描述的网络不符，无法从它继续训练。',
  'problem.too-many-tokens':
    '大小为 {patch} 的图块把每个样本切成 {tokens} 个词元，最多只能处理 {limit} 个。请选大一些的图块或小一些的样本。',
  'problem.code-target-width':
    '字面目标拿 x̂ 和编码相比，所以编码维度（现在是 {latentDim}）必须等于一个词元的数值个数 {inputDim}。',
  'problem.no-backend': '这里没有可用的计算后端：WebGPU、WebGL、WebAssembly 和纯 JavaScript 都无法启动。',
  'problem.device-lost': '与显卡的连接中断（{detail}）。',
  'problem.unresponsive': '计算没有任何响应。',
  'problem.crashed': '计算意外中止（{detail}）。',

  // values from a link
  'notice.unknown-option': '{field}没有“{given}”这个选项，改用{used}。',
  'notice.not-a-number': '“{given}”不是数字，{field}设为 {used}。',
  'notice.out-of-range': '{given} 超出{field}的范围，改用最接近的值 {used}。',
  'notice.not-whole': '{field}必须是整数，{given} 已改为 {used}。',
  'notice.file-missing': '这个链接是在打开数据文件时生成的。请打开那个文件再继续；在此之前先用手绘数字。',

  // combinations that cannot be
  'notice.residual-needs-projection': '残差连接已关闭：这种注意力形式没有残差。',
  'notice.tied-excludes-unit-norm': '解码器单位范数已关闭：它与权重绑定不能并用。',
  'notice.code-target-too-wide': '重构目标已改回输入：编码不可能与这么大的图块一样宽。',
  'notice.code-target-width': '编码维度已改为 {used}：编码只能与同样宽的输出比较。',
  'notice.bce-needs-sigmoid': '重构损失已改为平方误差：交叉熵要求解码器用 Sigmoid。',
  'notice.bce-needs-input-target': '重构损失已改为平方误差：交叉熵要求以输入为目标。',
  'notice.kl-needs-sigmoid': '正则项已关闭：KL 稀疏要求编码器用 Sigmoid。',
  'notice.entropy-needs-attention': '正则项已关闭：没有注意力，就没有注意力熵。',
  'notice.disagreement-needs-attention': '正则项已关闭：没有注意力，就谈不上注意力头的多样性。',
  'notice.negative-lambda': 'λ 已改为 {used}：只有注意力熵可以用负的 λ 来鼓励。',

  // why an option cannot be chosen
  'why.residual-needs-projection': '这种注意力形式没有残差',
  'why.tied-excludes-unit-norm': '与权重绑定不能并用',
  'why.code-target-too-wide': '需要更小的图块',
  'why.code-target-width': '由重构目标决定',
  'why.bce-needs-sigmoid': '要求解码器用 Sigmoid',
  'why.bce-needs-input-target': '要求以输入为目标',
  'why.kl-needs-sigmoid': '要求编码器用 Sigmoid',
  'why.entropy-needs-attention': '需要注意力',
  'why.disagreement-needs-attention': '需要注意力',
  'why.negative-lambda': '仅用于注意力熵',
  'why.no-file': '请先打开文件',

  // why training stands still
  'pause.not-finite': '训练已暂停：损失不再是有限的数。保留了第 {step} 步最后一组正常的权重。多半是学习率或 λ 太大了。',
  'pause.stop-after': '按“自动停止步数”的设置，训练在第 {step} 步停止。',
  'pause.steps-done': '完成。',
  'recover.not-finite': '退回 {steps} 步，学习率减半',
  'recover.went-on': '训练已自动从第 {step} 步继续。',
  'recover.went-on-backend': '训练已自动从第 {step} 步继续，现在改用 {backend}。',
  'recover.restart': '重新开始',
  'recover.resume': '从第 {step} 步继续',

  // what computes, and why
  'reason.forced': '这是指定的后端。',
  'reason.resumed': '这次训练此前就在它上面运行，现在接着用它。',
  'reason.gpu': 'WebGPU 在这里由真正的显卡支持。',
  'reason.webgpu-absent': '这个浏览器没有 WebGPU，因此选用其余后端中最快的一个。',
  'reason.webgpu-software': '这里的 WebGPU 只是由处理器模拟的，因此选用其余后端中最快的一个。',
  'reason.webgpu-failed': 'WebGPU 存在但未能启动，因此选用其余后端中最快的一个。',
  'reason.forced-unavailable': '指定的后端在这里无法工作，因此选用其余后端中最快的一个。',
} satisfies Record<keyof typeof english, string>;
