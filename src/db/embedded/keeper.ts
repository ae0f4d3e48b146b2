/**
 * The shell that stands between us and the server. Its stdin is a pipe that only we hold: when it ends, because we
 * closed it or died in any way, the server gets a fast shutdown, and an immediate one if that takes a minute.
 *
 * Run as `sh -c keeper sh <server> <arguments…>`; exits with the server's code.
 */
export const keeper = `
exec 3<&0
"$@" </dev/null 3<&- & pid=$!
(
  while read -r line <&3; do :; done
  kill -INT $pid
  n=0
  while kill -0 $pid && [ $n -lt 600 ]; do sleep 0.1; n=$((n + 1)); done
  kill -QUIT $pid
) >/dev/null 2>&1 </dev/null & watch=$!
exec 3<&-
wait $pid
code=$?
kill $watch 2>/dev/null
exit $code
`;
