using Xunit.Abstractions;
using Xunit.Sdk;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>A case whose skip reason depends on the class that inherited it.</summary>
public sealed class StoreTestCase : XunitTestCase
{
    [Obsolete("Called by the runner only.")]
    public StoreTestCase()
    {
    }

    public StoreTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.Name.Split('.')[^1].StartsWith("Postgres", StringComparison.Ordinal)
            ? PostgresServer.WhyNot
            : base.GetSkipReason(factAttribute);
}
