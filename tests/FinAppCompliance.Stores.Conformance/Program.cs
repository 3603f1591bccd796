using FinAppCompliance.Stores.Conformance.Crashes;

// The runner of the tests loads this assembly as a library; started as a program it is the child that the crash tests kill.
return args is ["write", var provider, var database, var round]
    ? await WritingChild.RunAsync(provider, database, round)
    : 2;
