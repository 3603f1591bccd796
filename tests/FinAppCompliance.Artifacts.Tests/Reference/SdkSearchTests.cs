using FinAppCompliance.Artifacts.Reference;
using FsCheck.Xunit;

namespace FinAppCompliance.Artifacts.Tests.Reference;

public sealed class SdkSearchTests
{
    private static readonly string[] Identifiers = [.. ReferenceTable.SdkSignatures.Rows.Select(static row => row["identifier"])];

    [Property]
    public void Remembering_what_is_unknown_changes_no_answer((byte Row, byte Kept, char More)[] names)
    {
        foreach (var ecosystem in new[] { "manifest", "java", "manifest-meta", "native", "no such" })
        {
            var search = new SdkSearch(ecosystem);
            Assert.All(names, one =>
            {
                var identifier = Identifiers[one.Row % Identifiers.Length];
                var name = $"{identifier[..(one.Kept % (identifier.Length + 1))]}{one.More}{(one.Kept % 3 == 0 ? ".x" : "")}";
                Assert.Equal(
                    SdkSigns.Of(ecosystem)?.Find(name, default, FactCertainty.Hinted)?.Name,
                    search.Find(name, default, FactCertainty.Hinted)?.Name);
            });
        }
    }
}
