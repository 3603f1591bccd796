namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Says why a key file is not used, and how to fix it.</summary>
internal sealed class KeyFileException(string message) : IOException(message);
