// Lets Node run the sources as they are: node --import ./.config/typescript.mjs <file.ts>
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
