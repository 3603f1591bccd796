using Xunit.Sdk;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A case that every provider must pass; skipped with the reason where the server of the provider cannot be had.</summary>
[XunitTestCaseDiscoverer("FinAppCompliance.Stores.Conformance.Servers.StoreFactDiscoverer", "FinAppCompliance.Stores.Conformance")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreFactAttribute : FactAttribute;
