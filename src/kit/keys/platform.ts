/** True where ⌘ is the command key. */
export const onMac = typeof navigator !== 'undefined' && /mac|iphone|ipad/iu.test(navigator.platform);
