/** The yardstick: a bare express 5 that answers 1 KB to anything. */
import express from 'express';
import { oneKilobyte } from './requests.mjs';

const app = express();
app.use((_req, res) => {
  res.send(oneKilobyte);
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${server.address().port}`);
});
