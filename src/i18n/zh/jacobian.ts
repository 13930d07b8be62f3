/** Chinese sentences of the Jacobian of one sample. Knows no other area. */

import type { jacobian as english } from '../en/jacobian';

export const jacobian = {
  'tab.jacobian': '雅可比',
  'jacobian.title': '雅可比矩阵',
  'jacobian.intro': '样本 {sample} 的像素稍有变化时，编码 c 如何随之变化：矩阵 ∂c/∂x，共 {outputs} × {inputs} 个数。',
  'jacobian.waiting': '正在等待第一次结果。',
  'jacobian.failed': '无法计算：{detail}',
  'jacobian.step': '算于第 {step} 步。',
  'jacobian.norm': '‖∂c/∂x‖²',
  'jacobian.ratio': '有效方向数',
  'jacobian.ratioHelp': '参与比 (Σσ²)² / Σσ⁴',
  'jacobian.normHelp': '全部元素的平方和，Σσ²',
  'jacobian.estimated': '估计值',
  'jacobian.spectrum': '奇异值 σ',
  'jacobian.all': '全部 {count} 个，从大到小。',
  'jacobian.allButZero': '从大到小的前 {shown} 个（共 {count} 个），其余在舍入误差内为零。',
  'jacobian.leading': '从大到小的前 {shown} 个（共 {count} 个）：训练时算出全部代价太高。',
  'jacobian.spectrumPlot': '∂c/∂x 的奇异值，按序号排列（对数坐标）：从 {high} 降到 {low}',
  'jacobian.directions': '最能移动编码的输入方向',
  'jacobian.directionsHow':
    '把这样的图案少许加到图像上，编码移动的距离是它的 σ 倍。蓝色像素变亮，橙色像素变暗；反过来减去这个图案，编码移动得一样远。',
  'jacobian.direction': '输入方向 {rank}，σ {sigma}',
  'jacobian.sigma': 'σ {sigma}',
  'jacobian.noDirections': '没有任何方向能移动编码。',
  'jacobian.curve': '此样本周围的收缩曲线 ρ(r)',
  'jacobian.curveHow': '朝随机方向移动图像，编码移动的距离与图像移动的距离之比。',
  'jacobian.curvePlot': '编码移动与图像移动之比，随距离变化（双对数坐标）：{list}',
} satisfies Record<keyof typeof english, string>;
