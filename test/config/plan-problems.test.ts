import { type Changes, planWith, problemsOf } from '../support/config-problems'

test.each<[string, Changes, readonly string[]]>([
  [
    'a key of a domain with a typo',
    planWith('  app: { tecnology: jboss }'),
    [
      'plan.yml:3:8: `technology` is missing; expected the name of a technology: small letters, digits and `-`, a letter first',
      'plan.yml:3:10: `tecnology` is not known here; did you mean `technology`?',
    ],
  ],
  [
    'an unknown key far from all',
    planWith('  app: { technology: jboss, colour: red }', 'stages: 3'),
    [
      'plan.yml:3:29: `colour` is not known here; known: `technology`, `package`, `after`, `with`, `restore`, `irreversible`',
      'plan.yml:4:1: `stages` is not known here; known: `application`, `order`, `domains`, `steps`',
    ],
  ],
  [
    'wrong types',
    planWith('  app: jboss\n  db: { technology: [jboss], package: 3, with: yes, restore: true }'),
    [
      'plan.yml:3:8: found `jboss`, expected a domain, a map of `technology`, `package`, `after`, `with`, `restore`, `irreversible`',
      'plan.yml:4:21: found a list, expected the name of a technology: small letters, digits and `-`, a letter first',
      'plan.yml:4:39: found the number `3`, expected a plain file name, without directories',
      'plan.yml:4:48: found `yes`, expected a map of parameters',
      'plan.yml:4:62: found `true`, expected `backup`',
    ],
  ],
  [
    'a bad name',
    planWith('  App_1: { technology: jboss }'),
    ['plan.yml:3:3: found `App_1`, expected the name of a domain: small letters, digits and `-`, a letter first'],
  ],
  [
    'a parameter that is a list',
    planWith('  app: { technology: jboss, with: { home: [a], Port: 3 } }'),
    [
      'plan.yml:3:43: found a list, expected text, a number, `true` or `false`',
      'plan.yml:3:48: found `Port`, expected the name of a parameter: small letters, digits and `-`, a letter first',
    ],
  ],
  [
    'a package in a directory',
    planWith('  app: { technology: jboss, package: ../pets.war }'),
    ['plan.yml:3:38: found `../pets.war`, expected a plain file name, without directories'],
  ],
  [
    'a package with a control character',
    planWith('  app: { technology: jboss, package: "a\\e.war" }'),
    ['plan.yml:3:38: found `a\\u{1b}.war`, expected a plain file name, without directories'],
  ],
  [
    'a package the vault cannot keep',
    planWith('  app: { technology: jboss, package: manifest.json }'),
    ['plan.yml:3:38: the package `manifest.json` is kept for the manifest of the vault'],
  ],
  [
    'a technology with a typo',
    planWith('  app: { technology: jbos }'),
    ['plan.yml:3:22: `jbos` is not a technology; did you mean `jboss`?'],
  ],
  [
    'a technology far from all',
    planWith('  app: { technology: kubernetes }'),
    ['plan.yml:3:22: `kubernetes` is not a technology; known: `jboss`, `postgresql`, `datastage`'],
  ],
  [
    'a dependency with a typo',
    planWith(
      '  app: { technology: jboss, after: [bd, pets/db, Db, billing/api] }\n  db: { technology: postgresql, after: app }',
    ),
    [
      'plan.yml:3:37: `bd` is not a domain of this plan; did you mean `db`?',
      'plan.yml:3:41: `pets/db` is of this application itself; expected its name alone, `db`',
      'plan.yml:3:50: found `Db`, expected the name of a domain, or `application/domain` for one of another application',
      'plan.yml:3:50: `Db` is not a domain of this plan; did you mean `db`?',
      'plan.yml:4:40: found `app`, expected a list of at least one domain',
    ],
  ],
  [
    'domains that depend on one another in a circle',
    planWith(
      '  app: { technology: jboss, after: [db] }\n  db: { technology: postgresql, after: [batch] }\n  batch: { technology: datastage, after: [db, batch] }',
    ),
    [
      'plan.yml:5:43: the domains depend on one another in a circle, `db` → `batch` → `db`; expected an end to it',
      'plan.yml:5:47: the domains depend on one another in a circle, `batch` → `batch`; expected an end to it',
    ],
  ],
  [
    'an expression with a typo',
    planWith('  app: { technology: jboss, with: { home: "/opt/${{ relaese.version }}" } }'),
    ['plan.yml:3:53: `relaese` is not a context; did you mean `release`?'],
  ],
  [
    'an expression in a block',
    planWith('  app:\n    technology: jboss\n    with:\n      home: |\n        one\n        two ${{ foo() }}\n'),
    [
      'plan.yml:8:17: `foo` is not a function; known: `case`, `contains`, `endsWith`, `format`, `fromJSON`, `join`, `startsWith`, `toJSON`',
    ],
  ],
  [
    'an expression that is not closed',
    planWith('  app: { technology: jboss, with: { home: "${{ stage" } }'),
    ['plan.yml:3:44: `${{` is never closed; expected `}}`'],
  ],
])('%s', (_, changes, expected) => {
  expect(problemsOf(changes)).toEqual(expected)
})
