/** Chinese sentences of the latent space. Knows no other area. */

import type { latent as english } from '../en/latent';

export const latent = {
  'tab.latent': '编码空间',
  'latent.title': '编码空间',
  'latent.intro': '每个点是一个测试样本，点的位置由它的编码决定。挨得近的点，在解码器看来也相像。',
  'latent.waiting': '正在计算编码。',
  'latent.failed': '无法计算编码：{detail}',

  // the cloud
  'latent.layout': '布局',
  'latent.pca': 'PCA',
  'latent.umap': 'UMAP',
  'latent.colour': '颜色',
  'latent.label': '标签',
  'latent.loss': '损失',
  'latent.plot': '{count} 个测试样本的编码',
  'latent.point': '样本 {sample}，损失 {loss}',
  'latent.labelled': '样本 {sample}，标签 {label}，损失 {loss}',
  'latent.plane': '这是编码变化最大的平面：横向占总方差的 {first}，纵向占 {second}。其余的变化在这里看不到。',
  'latent.hint':
    '方向键在点之间移动；拖动一个点，或按住 Shift 再按方向键，解码器会立刻给出结果。按回车键，如果该样本在展示之列，就让它通过网络；◎ 标出当前通过网络的样本。',
  'latent.umapAt':
    '第 {step} 步的编码经 UMAP 排布。邻近的点仍在一起，但各群之间的距离没有多少意义；从图上的位置也无法还原出编码，所以点不能拖动。',
  'latent.hintUmap': '方向键在点之间移动。',
  'latent.umapProgress': 'UMAP 的进度',
  'latent.cancel': '取消',
  'latent.umapFailed': 'UMAP 未能完成：{detail}',
  'latent.umapOld': '此后编码又有了变化。',
  'latent.umapAgain': '重新排布',
  'latent.followed': '样本 {sample} 现在通过网络。',
  'latent.notShown': '已选中样本 {sample}。只有“重构”一栏里的样本才能通过网络。',
  'latent.moved': '横向移动 {x}，纵向移动 {y}。',
  'latent.back': '已回到原处。',

  // the chosen point
  'latent.sample': '样本 {sample}',
  'latent.labelled.short': '标签 {label}',
  'latent.decoded': '解码结果',
  'latent.loss.short': '损失 {loss}',
  'latent.movedBy': '移动 {x}, {y}',
  'latent.putBack': '放回原处',
  'latent.inputImage': '点图中的样本 {sample}：输入',
  'latent.decodedImage': '点图中的样本 {sample}：由其编码解码',
  'latent.movedImage': '点图中的样本 {sample}：由移动后的编码解码',

  // between two samples
  'latent.between': '两个样本之间',
  'latent.take': '把选中的点作为 {name}',
  'latent.take.short': '用选中的点',
  'latent.stop': '从 A 到 B：{part} 处的解码结果',
  'latent.place': '从 A 到 B：滑块处（{part}）的解码结果',
  'latent.position': '从 A 到 B 的 {part} 处',
  'latent.slider': 'A 与 B 之间的位置',
  'latent.line':
    '编码沿直线从 A 变到 B。解码器只有一层，所以在激活函数之前，图像只是按比例叠加；只有激活函数会带来弯曲。',
  'latent.lineLinear':
    '编码沿直线从 A 变到 B。这个解码器是线性的，所以图像恰好按比例叠加：两个重构结果之间的淡入淡出。',

  // generation
  'latent.generate': '生成',
  'latent.fit': '拟合',
  'latent.fit.gaussian': '一个高斯分布',
  'latent.fit.labels': '每个标签一个',
  'latent.seed': '种子',
  'latent.again': '再来一次',
  'latent.generatedImage': '生成的图像 {image}，种子 {seed}',
  'latent.generatedLabelled': '生成的图像 {image}，种子 {seed}，取自标签 {label} 的高斯分布',
  'latent.fitted': '高斯分布的均值和完整协方差取自 {samples} 个编码，每个编码含 {dimensions} 个数。从中抽样，再解码。',
  'latent.fitted.labels':
    '混合分布：每个标签一个带完整协方差的高斯分布，共 {samples} 个编码，每个含 {dimensions} 个数。先按出现的频率抽一个标签，再抽一个编码。',
  'latent.span':
    '有的高斯分布只依据 {fewest} 个编码，比一个编码所含的数还少，所以它的协方差只在一部分方向上是已知的。这里不作任何修补：每次抽样都是真实编码的随机组合，其余方向保持不变。',
  'latent.honest': '自编码器能生成什么，不能生成什么',
  'latent.can':
    '任何编码，解码器都能变成图像。编码离真实的编码越近，图像就越像数据；所以每个标签一个高斯分布，效果好过所有样本共用一个。',
  'latent.cannot':
    '目标函数并不要求编码像高斯分布那样充满空间。即使均值和协方差都对，抽到的编码仍可能落进解码器从未训练过的空隙：笔画的位置都有道理，却拼不成一个数字。要想生成得好，就得在训练中让编码服从已知的分布（如变分自编码器），或者另外学习一个描述编码的模型。',
} satisfies Record<keyof typeof english, string>;
