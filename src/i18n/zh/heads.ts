/** Chinese sentences about single heads: silencing them, what each does, and where influence and attention part. Knows no other area. */

import type { heads as english } from '../en/heads';

export const heads = {
  'heads.mute': '屏蔽',
  'heads.muteHead': '屏蔽头 {head}',
  'heads.muteTitle': '在整个页面上屏蔽这个头（M 键）',
  'heads.solo': '单看',
  'heads.soloHead': '单看头 {head}',
  'heads.soloTitle': '屏蔽其他所有头（S 键）',
  'heads.all': '恢复所有头',
  'heads.how': '屏蔽某个头，或点击它的名称，看看少了它网络会怎样。每个头下面的一句话是根据测试图像得出的。',
  'heads.howAmong': '屏蔽某个头，看看少了它网络会怎样。',
  'heads.noOutput': '这里不能屏蔽头：只有一个头，后面也没有输出投影 W_o，它的输出就是编码本身。',
  'heads.noHeads': '因此没有头可以屏蔽。',
  'heads.separator': '、',
  'heads.silenced.one': '头 {head} 已屏蔽。',
  'heads.silenced.many': '头 {others} 和 {last} 已屏蔽。',
  'heads.silenced.all': '所有头都已屏蔽。',
  'heads.cost': '测试误差为 {muted}，原为 {whole}（{change}%）。',
  'heads.measuring': '正在测量屏蔽后的误差。',
  'heads.goesOn': '训练仍使用所有头。',
  'heads.delta': 'ΔMSE',
  'heads.samples': '（{samples} 张测试图像）',
  'heads.dismiss': '隐藏这条提示（头仍保持屏蔽）',

  'heads.compared': '各头比较',
  'heads.comparedMuted': '以下各项都是在屏蔽了这些头的网络上测得的。',
  'heads.difference': '影响 − 注意力',
  'heads.differenceMap': '两者的分歧：每一行中影响所占的比例减去注意力所占的比例',
  'heads.differenceValue': '图块 {from} 对图块 {to} 的编码：占影响的 {influence}%，占注意力的 {attention}%',
  'heads.disagree.little': '影响与注意力处处一致，相差都不超过 {points} 个百分点。',
  'heads.disagree.own':
    '分歧最大的是图块 {to} 自身：它的编码所受的影响有 {influence}% 来自自己，而它的注意力有 {attention}% 放在自己身上。',
  'heads.disagree.influence':
    '分歧最大之处：图块 {to} 的编码所受的影响有 {influence}% 来自图块 {from}，注意力却只有 {attention}% 放在那里。',
  'heads.disagree.attention':
    '分歧最大之处：图块 {to} 的注意力有 {attention}% 放在图块 {from} 上，编码所受的影响却只有 {influence}% 来自那里。',

  'reading.ablation-silenced': '所有头都已屏蔽，没有可以再去掉的头。',
  'reading.head-uniform': '按设计处处均等地看。',
  'reading.head-even': '几乎平均地看所有地方，相当于看 {keys} 个图块中的 {effective} 个。',
  'reading.head-mixed':
    '有所偏好，但没有明显的规律；看得最多的是图块 {patch}：占注意力的 {share}%，平均地看则为 {evenly}%。',
  'reading.head-own': '看图块自身：占注意力的 {share}%，平均地看则为 {evenly}%。',
  'reading.head-near': '看相邻的图块：占注意力的 {share}%，平均地看则为 {evenly}%。',
  'reading.head-far': '看远处：只有 {share}% 的注意力放在自身和相邻图块上，平均地看则为 {evenly}%。',
  'reading.head-place': '不论从哪里看，都盯着图块 {patch}：占注意力的 {share}%，平均地看则为 {evenly}%。',
  'reading.head-ink': '看有笔画的地方：笔画量是图像平均的 {ratio} 倍。',
  'reading.head-blank': '看空白的地方：笔画量只有图像平均的 {ratio} 倍。',
} satisfies Record<keyof typeof english, string>;
