using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using FinAppCompliance.ColdStart.Tests;

// The child process: does one thing for the first time and tells what the runtime had to compile for it.
// Usage: register | first | consent. Prints "<compiled methods> <milliseconds> <milliseconds of the second time>".
Action work = args switch
{
    ["register"] => Firsts.ReadRegister,
    ["first"] => Firsts.AssessOne,
    ["consent"] => Firsts.CheckConsent,
    _ => throw new ArgumentException("usage: register | first | consent"),
};
var before = JitInfo.GetCompiledMethodCount(currentThread: false);
var first = Stopwatch.StartNew();
work();
first.Stop();
var compiled = JitInfo.GetCompiledMethodCount(currentThread: false) - before;
var second = Stopwatch.StartNew();
work();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{compiled} {first.Elapsed.TotalMilliseconds:0} {second.Elapsed.TotalMilliseconds:0.0}"));
