/** What a form may weigh: Next takes no more, and would say so in words nobody here reads. */
export const MOST_SENT = 1024 * 1024
