/** What the numbers suggest; fetched where a page asks for tips. */
export const dashboardTips = {
  tipsNone: 'Nothing stands out in this time that would have to be done differently.',
  tipReach:
    '{area}: {rate} contributions per 1,000 inhabitants. {most}: {mostRate}. An event on site in {area} could bring in those who are missing.',
  tipSlower:
    'In the last 7 days there were {last} contributions, in the 7 days before {before}. A word on what has become of the ideas could bring people back.',
  tipUnheard:
    'Nobody has said anything on “{topic}” in this time. Asking about it alone would show whether it matters to people.',
  tipWeekday: 'Most contributions come on a {day}: {percent}. Whatever is new reaches the most people on that day.',
  tipsBy: 'Worked out from these figures alone. Those who know the place may know better.',
} as const;
