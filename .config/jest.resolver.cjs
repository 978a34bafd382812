// Prefers what a package offers to CommonJS; only packages without that are resolved as ES modules, and transformed.
module.exports = (request, options) => {
  const under = (conditions) => options.defaultResolver(request, { ...options, conditions })
  try {
    return under(['node', 'require', 'default'])
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND' && request.startsWith('.')) throw error
    return under(['node', 'import', 'default'])
  }
}
