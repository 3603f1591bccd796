using System.Reflection;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Docs.Tests;

/// <summary>Every value of every public enumeration of every package has a label in the one table, and the table holds no others.</summary>
public sealed class EnumLabelTests
{
    private const string Family = "FinAppCompliance.";

    private static readonly MethodInfo LabelOf = typeof(Labels).GetMethod(nameof(Labels.Of))!;

    [Fact]
    public void Every_value_of_every_public_enumeration_has_a_label()
    {
        var table = Table();
        var missing = Enumerations().SelectMany(type => Enum.GetNames(type).Where(name => !table.Contains((type.FullName![Family.Length..], name)))
            .Select(name => $"{type.FullName}.{name}"));

        Assert.Empty(missing);
    }

    [Fact]
    public void No_label_is_for_a_value_that_does_not_exist()
    {
        var values = Enumerations().SelectMany(static type => Enum.GetNames(type).Select(name => (type.FullName![Family.Length..], name))).ToHashSet();

        Assert.Empty(Table().Except(values));
    }

    [Fact]
    public void No_value_shows_its_name_in_chinese()
    {
        foreach (var type in Enumerations())
        {
            foreach (var value in Enum.GetValues(type))
            {
                var label = (BilingualText)LabelOf.MakeGenericMethod(type).Invoke(null, [value])!;
                Assert.True(label.Zh != value.ToString() || value.ToString() is "App" or "Sdk", $"{type.FullName}.{value}");
            }
        }
    }

    private static HashSet<(string Type, string Value)> Table()
    {
        var table = new HashSet<(string Type, string Value)>();
        var type = string.Empty;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "src/FinAppCompliance.Domain/Localization/labels.enums.tsv")))
        {
            if (line.StartsWith('#'))
            {
                type = line[1..];
                continue;
            }

            Assert.True(table.Add((type, line.Split('\t')[0])), $"{type}: {line}");
        }

        return table;
    }

    private static List<Type> Enumerations()
    {
        var packages = Directory.EnumerateFiles(AppContext.BaseDirectory, "FinAppCompliance.*.dll")
            .Select(static path => Path.GetFileNameWithoutExtension(path))
            .Where(static name => !name.EndsWith(".Tests", StringComparison.Ordinal));
        var all = packages.SelectMany(static name => Assembly.Load(name).GetExportedTypes()).Where(static type => type.IsEnum).ToList();
        Assert.True(all.Count > 150, $"only {all.Count} enumerations were found");
        return all;
    }
}
