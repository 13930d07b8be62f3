/** Chinese sentences on saving a run and going on with it. Knows no other area. */

import type { saved as english } from '../en/saved';

export const saved = {
  'saved.offer': '上次的训练停在第 {step} 步，保存于 {time}。',
  'saved.offerNamed': '上次的训练“{name}”停在第 {step} 步，保存于 {time}。',
  'saved.elsewhere': '上次的训练正在另一个标签页中进行，并由它保存。你可以在这里从第 {step} 步起继续训练一个副本。',
  'saved.continue': '继续',
  'saved.copy': '继续训练副本',
  'saved.discard': '丢弃',
  'saved.copied': '原来的训练由另一个标签页保存；这里训练的是副本，会单独保存。',
  'saved.trouble.full': '浏览器分给本页的存储空间已满，无法保存训练。训练会继续，但刷新页面后就没有了。',
  'saved.trouble.unavailable': '浏览器不为本页保存数据（例如在无痕窗口中）。训练会继续，但刷新页面后就没有了。',
  'saved.trouble.damaged': '保存的内容有一部分已损坏，无法读取；其余部分完好无损。',
  'saved.trouble.files-gone': '这次训练所用的数据文件已不在浏览器的存储中。要用它们训练，请重新打开。',

  'field.hidden': '在后台时',
  'help.hidden': '标签页不在眼前时如何处理训练：照常进行，或者等你回来再继续，以节省电力。',
  'option.hidden.go-on': '照常进行',
  'option.hidden.pause': '等待',
} satisfies Record<keyof typeof english, string>;
