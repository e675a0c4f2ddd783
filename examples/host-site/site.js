// Queues calls made before the widget script has loaded.
/** @type {unknown[][]} */
const queue = [];
window.Reglament ??= Object.assign((/** @type {unknown[]} */ ...call) => queue.push(call), {
  q: queue,
});

/** @type {(command: string, ...given: unknown[]) => unknown} */
const Reglament = (command, ...args) => window.Reglament?.(command, ...args);

// Tokens live for minutes, so one is requested when the widget is opened.
const askForToken = async () => {
  const response = await fetch('/support-token', { method: 'POST' });
  return response.ok ? response.text() : null;
};

if (document.body.dataset['user'] !== '') Reglament('identify', askForToken);

document.getElementById('about-event')?.addEventListener('click', () => {
  Reglament('prefill', {
    category: 'organiser-system',
    subject: 'Вопрос о выставке «Осенний кубок»',
    objectKind: 'event',
    objectId: '48213',
    url: location.href,
  });
  Reglament('open');
});
