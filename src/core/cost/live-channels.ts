const live =
  /phone|(?<!we)chat|\bcalls?\b|hotline|voice|telephon|\btel\b|电话|热线|来电|话务|呼叫|呼入|在线/i;
const later = /mail|message|form|邮|留言|表单|工单|callback|回访/i;

const folded = (name: string): string => name.trim().toLowerCase();

/**
 * A channel on which somebody waits while nobody answers; mail and the like can wait. The firm's own list decides where
 * it gives one, else the name.
 *
 * @example isLiveChannel("WeChat", ["wechat"]) // → true
 */
export function isLiveChannel(channel: string, given: readonly string[] | null = null): boolean {
  if (given !== null) return given.some((name) => folded(name) === folded(channel));
  return live.test(channel) && !later.test(channel);
}
