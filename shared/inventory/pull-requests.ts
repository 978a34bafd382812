/** A file as it stands on a branch. */
export type BaseFile = Readonly<{ branch: string; commit: string; path: string; text: string }>

/** What is to be reviewed: `text` instead of the file as it stands. */
export type Change = Readonly<{
  base: BaseFile
  text: string
  /** The branch that holds it. */
  branch: string
  message: string
  title: string
  /** Markdown. */
  body: string
}>

/** What became of it: `taken` where the branch holds what somebody else wrote, which stays as it is. */
export type Proposed =
  | Readonly<{ kind: 'opened' | 'updated' | 'unchanged'; number: number; url: string }>
  | Readonly<{ kind: 'taken'; commit: string; author: string }>

/** Changes that people review before they count. */
export interface PullRequests {
  /** The file on `branch`, or on the default branch; undefined where it is not there. */
  base(path: string, branch?: string): Promise<BaseFile | undefined>
  /** One branch and one open pull request, however often it is asked for. */
  propose(change: Change): Promise<Proposed>
  /** Closes the open pull request of a branch, with the reason; undefined where there is none of ours. */
  withdraw(branch: string, path: string, body: string): Promise<Readonly<{ number: number; url: string }> | undefined>
}
