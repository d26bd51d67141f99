import { paneAddress } from '../../src/workbench/host/bootInPage';

test.each([
  ['taskpane.html', 'taskpane.html?_host_Info=Excel$Mac$16.00$en-US$telemetry$$disableLogging$0'],
  ['taskpane.html?sample=1#orders', 'taskpane.html?sample=1&_host_Info=Excel$Mac$16.00$en-US$telemetry$$disableLogging$0#orders'],
])('the pane at %s is opened with the query that office.js looks for', (url, address) => {
  expect(paneAddress(url)).toBe(address);
});
