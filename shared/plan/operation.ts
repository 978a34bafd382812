/** What a technology can do, in the order of a deployment. */
export const OPERATIONS = ['verify', 'backup', 'stop', 'deploy', 'start', 'check', 'restore', 'inspect'] as const

export type Operation = (typeof OPERATIONS)[number]
