/** Chinese sentences about looking back through a run. Knows no other area. */

import type { time as english } from '../en/time';

export const time = {
  'time.title': '时间',
  'time.shown': '显示的步数',
  'time.past': '{step} / {last}',
  'time.pastValue': '第 {step} 步，共 {last} 步',
  'time.nowValue': '现在，第 {last} 步',
  'time.now': '现在',
  'time.backToNow': '回到现在',
  'time.continue': '从这里继续',
  'time.hint': '往回拖，整个页面就会显示网络当时的样子。',
  'time.fork': '继续训练会丢弃第 {step} 步之后的记录，并采用现在的设置。',
  'time.moved': '此后调整过：{list}。',
  'time.movedKnob': '{knob}\u00a0{past}\u00a0→\u00a0{now}',
  'time.separator': '、',
  'time.strip':
    '正在回看第 {step} 步（共 {last} 步）。所有图像和测量结果都是那一刻的，这里和公式下方的数字仍是第 {last} 步的。',
} satisfies Record<keyof typeof english, string>;
