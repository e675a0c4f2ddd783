/** Users of this site; a real site has them in its database. */
export const users = [
  { id: '1204', name: 'Вера Холодова', email: 'vera@example.test' },
  { id: '1317', name: 'Глеб Озеров', email: 'gleb@example.test' },
];

/** @typedef {{ id: string, name: string, email: string }} User */

/** @param {User | undefined} user */
const account = (user) =>
  user === undefined
    ? users
        .map(
          ({ id, name }) =>
            `<form method="post" action="/sign-in"><button name="user" value="${id}">Войти: ${name}</button></form>`,
        )
        .join('\n          ')
    : `<span>${user.name}</span>
          <form method="post" action="/sign-out"><button>Выйти</button></form>`;

/**
 * Renders a page of this site; the widget needs only the script tag at its end.
 * @param {{ service: string, user: User | undefined, title: string, text: string }} page
 */
const page = ({ service, user, title, text }) => `<!doctype html>
<html lang="ru">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/site.css">
    <script src="/site.js" defer></script>
  </head>
  <body data-user="${user?.id ?? ''}">
    <header>
      <a href="/">Пример сайта</a>
      <nav aria-label="Страницы">
        <a href="/">Выставка</a>
        <a href="/strict">Со строгой политикой</a>
      </nav>
      <div class="account">
          ${account(user)}
      </div>
    </header>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      <p><button type="button" id="about-event">Спросить об этой выставке</button></p>
    </main>
    <script async src="${service}/widget.js" data-position="right" data-color="#0d6e67"></script>
  </body>
</html>
`;

/** @param {{ service: string, user: User | undefined }} view */
export const exhibition = (view) =>
  page({
    ...view,
    title: 'Выставка «Осенний кубок»',
    text: 'Обычная страница: поддержка открывается кнопкой в углу и стоит на другом источнике.',
  });

/** @param {{ service: string, user: User | undefined }} view */
export const strict = (view) =>
  page({
    ...view,
    title: 'Страница со строгой политикой',
    text: 'Content-Security-Policy этой страницы называет службу поддержки в script-src и frame-src, и больше ничего.',
  });

/**
 * Returns a content security policy that allows only the script and the frame of the widget.
 * @param {string} service
 */
export const strictPolicy = (service) =>
  [
    "default-src 'none'",
    `script-src 'self' ${service}`,
    `frame-src ${service}`,
    "style-src 'self'",
    "connect-src 'self'",
    'img-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
