/** What the panels say that a page has to ask for. */
export const dashboardMore = {
  tipsNone: 'Nothing stands out in this time that would have to be done differently.',
  tipHomes:
    '{area}: at least {rate} of 1,000 inhabitants have taken part. {most}: {mostRate}. An event on site in {area} could bring in those who are missing.',
  tipReach:
    '{area}: {rate} contributions per 1,000 inhabitants. {most}: {mostRate}. An event on site in {area} could bring in those who are missing.',
  tipSlower:
    'In the last 7 days there were {last} contributions, in the 7 days before {before}. A word on what has become of the ideas could bring people back.',
  tipUnheard:
    'Nobody has said anything on “{topic}” in this time. Asking about it alone would show whether it matters to people.',
  tipWeekday: 'Most contributions come on a {day}: {percent}. Whatever is new reaches the most people on that day.',
  tipsBy: 'Worked out from these figures alone. Those who know the place may know better.',

  groupsNone: 'Too few people have told of themselves to show their age or where they live.',
  groupsLead: 'Most of those who told their age are {age}: at least {count} people.',
  ages: 'Age',
  homes: 'Where they live',
  ageTo: 'up to {to}',
  ageFromTo: '{from} to {to}',
  ageFrom: '{from} and older',
  untold: 'Not told',
  least: 'at least {count}',
  leastRate: 'at least {rate} per 1,000',
  pointLeast: '{name}: at least {count} people',
  pointLeastRate: '{name}: at least {count} people, {rate} per 1,000 inhabitants',
  homesUntold: 'At least {count} people told nothing of where they live.',
  homesBy: 'People for every 1,000 who live there.',
  groupsHidden: 'Not shown: {list}. They are fewer than {smallest} people, or would tell how many others are.',
  notShown: 'not shown',
  tableGroup: 'Group',
  tablePeople: 'People, at least',

  panelsTitle: 'What is shown here',
  panelsKept: 'Your choice is kept in this browser only.',
  panelsRefused: 'This browser keeps nothing: your choice holds until the page is closed.',
  panelUp: 'Move “{panel}” up',
  panelDown: 'Move “{panel}” down',
  panelsDone: 'Done',
  panelsReset: 'As the page has it',
  panelsChosen: 'Shown: {list}.',
  panelsLast: 'At least one stays.',
} as const;
