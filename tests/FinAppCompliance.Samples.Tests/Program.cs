using FinAppCompliance.Samples;

// The child process of the tests: it fails as a sample would that nobody expected to fail.
ExitGuard.Install(args);
await Task.Yield();
throw new InvalidOperationException("the child fails on purpose");
