// The samples write to the console, which the process has only once.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
