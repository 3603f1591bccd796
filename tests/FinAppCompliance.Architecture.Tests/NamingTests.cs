using System.Text.RegularExpressions;

namespace FinAppCompliance.Architecture.Tests;

public sealed partial class NamingTests
{
    private static readonly HashSet<string> BannedFolders =
    [
        "Helper", "Helpers", "Util", "Utils", "Utilities", "Common", "Shared", "Models", "Interfaces", "Services", "Managers", "Extensions", "Constants",
        "Enums", "Exceptions", "Internal",
    ];

    private static readonly string[] BannedEndings = ["Helper", "Helpers", "Util", "Utils", "Manager", "Processor", "Base", "Impl", "Info", "Data", "Dto", "Item"];

    [Fact]
    public void No_folder_is_a_drawer() =>
        Assert.DoesNotContain(SourceTree.Packages.SelectMany(SourceTree.SourcesOf).Select(SourceTree.Relative), f => f.Split('/')[2..^1].Any(BannedFolders.Contains));

    [Fact]
    public void No_type_has_a_name_that_excludes_nothing() =>
        Assert.DoesNotContain(Family.Types, t => BannedEndings.Any(e => Family.PlainName(t).EndsWith(e, StringComparison.Ordinal)));

    [Fact]
    public void Every_file_holds_one_type_and_is_named_like_it() =>
        Assert.Empty(SourceTree.Packages.SelectMany(SourceTree.SourcesOf).Where(f => !IsNamedLikeItsType(f)).Select(SourceTree.Relative));

    [Fact]
    public void Namespaces_equal_folders() =>
        Assert.Empty(SourceTree.Packages.SelectMany(SourceTree.SourcesOf).Where(f => !HasNamespaceOfItsFolder(f)).Select(SourceTree.Relative));

    // A generic type beside a plain one of the same name stands in Name.T.cs or NameOf.cs.
    private static bool IsNamedLikeItsType(string file)
    {
        var types = TopLevelType().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).ToList();
        var name = Path.GetFileName(file).Split('.')[0];
        return types.Count == 0 || (types.Count == 1 && (types[0] == name || types[0] + "Of" == name));
    }

    private static bool HasNamespaceOfItsFolder(string file)
    {
        var match = Namespace().Match(File.ReadAllText(file));
        return !match.Success || match.Groups[1].Value == string.Join('.', SourceTree.Relative(file).Split('/')[1..^1]);
    }

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|readonly|partial|ref) )*(?:class|struct|interface|enum|record(?: struct| class)?|delegate [\w<>?\[\]]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
