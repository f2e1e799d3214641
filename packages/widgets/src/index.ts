export { connect, connectionOf, onConnect, type Connection } from './connection.ts';
