/** Chinese sentences about the export to PyTorch. */

import type { torch as english } from '../en/torch';

export const torch = {
  'button.exportTorch': '导出到 PyTorch',
  'torch.hint': '打包成 zip：模型、权重、数据，以及接着这次训练继续的脚本',
  'torch.exported':
    '已保存“{file}”：第 {step} 步时的训练。解压后运行“python train.py”即可接着训练，也可以用 torchrun 启动任意多个进程。',
  'problem.export-failed': '未能导出这次训练（{detail}）。训练本身不受影响。',
  'problem.export-overtaken': '导出期间已开始了另一次训练，所以没有保存文件。',
} as const satisfies Record<keyof typeof english, string>;
