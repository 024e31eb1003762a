// A click on the toolbar icon opens the panel beside the page it was clicked on.
//
// The panel is opened from `action.onClicked` and not by `openPanelOnActionClick`: only a click that
// fires this event grants `activeTab`, and without that grant the page cannot be read. A further click
// on another tab grants that tab and leaves the panel open.

if (chrome.sidePanel) {
  chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: false });
}

chrome.action.onClicked.addListener((tab) => {
  if (chrome.sidePanel) {
    chrome.sidePanel.open({ windowId: tab.windowId });
  } else {
    chrome.tabs.create({ url: chrome.runtime.getURL(`panel.html?tab=${tab.id}`) });
  }
});
