/** Chinese sentences of the page's frame: top bar, setup, notices, error screen. Knows no other area. */

import type { app as english } from '../en/app';

export const app = {
  'app.title': '注意力自编码器实验台',
  'app.skip': '跳到网络',
  'app.broken': '页面遇到了无法自行恢复的错误。',
  'app.brokenHint': '你的设置都在本页的网址里，重新载入不会丢失。',
  'app.reload': '重新载入页面',
  'app.drop': '松开鼠标即可打开数据文件',

  'region.setup': '设置',
  'region.transport': '训练控制',
  'region.lesson': '讲解',
  'tabs.label': '视图',
  'tab.attention': '注意力',
  'tab.diagnostics': '诊断',
  'tab.lesson': '讲解',

  'button.play': '训练',
  'button.pause': '暂停',
  'button.step': '单步',
  'button.reset': '重置',
  'button.share': '分享',
  'button.dismiss': '关闭',
  'button.openFile': '打开数据文件',
  'shortcut.play': '空格键',
  'shortcut.step': '右方向键',
  'shortcut.reset': 'R 键',

  'output.step': '步数',
  'output.epoch': '轮数',
  'output.trainLoss': '训练损失',
  'output.testMse': '测试 MSE',
  'output.stepsPerSecond': '每秒步数',
  'output.backend': '计算后端',

  'badge.starting': '正在启动…',
  'badge.none': '未运行',
  'badge.explain': '为什么用这个后端？',
  'badge.measured': '训练一步的实测时间：{list}。',
  'badge.ms': '{name} {ms} 毫秒',

  'share.copied': '已复制通往当前状态的链接。',
  'share.failed': '无法复制链接，请直接从地址栏复制。',

  'language.switch': 'EN',
  'language.switchLabel': '把页面切换为英文（English）',
  'theme.toDark': '深色主题',
  'theme.toLight': '浅色主题',

  'setup.split': '训练 {train}，测试 {test}',
  'setup.opening': '正在读取文件…',
  'setup.openHint': '表格、NumPy 数组、图像、文本或 MNIST 文件。数据不会离开浏览器。',
  'setup.more': '更多',
  'setup.formula': '损失 = 重构误差 + λ · R',

  'control.exact': '精确数值：{field}',
  'control.restarts': '会重新开始训练',
  'control.help': '关于{field}',
  'control.toDefault': '恢复为 {value}：{field}',
  'control.unavailable': '{option}（{why}）',

  'notices.label': '消息',
} satisfies Record<keyof typeof english, string>;
