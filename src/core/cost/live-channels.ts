const live =
  /phone|(?<!we)chat|\bcalls?\b|hotline|voice|telephon|\btel\b|电话|热线|来电|话务|呼叫|呼入|在线/i;
const later = /mail|message|form|邮|留言|表单|工单|callback|回访/i;

/** A channel on which somebody waits while nobody answers; mail and the like can wait. Told by its name. */
export const isLiveChannel = (channel: string): boolean => live.test(channel) && !later.test(channel);
