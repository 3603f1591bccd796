using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Reads the components of an application and works out who can reach them.</summary>
internal static class ComponentReader
{
    internal static List<AndroidComponent> Read(MarkupElement application, string file, Fact<string> package, ApiLevels levels, bool isFinal)
    {
        var common = Text(application, "permission");
        var components = new List<AndroidComponent>();
        foreach (var element in application.Children)
        {
            if (AndroidNames.IsComponent(element.Name))
            {
                components.Add(Component(element, file, package, levels.Target.Value, isFinal) with
                {
                    Permission = Text(element, "permission") is { IsAbsent: false } own ? own : common,
                });
            }
        }

        return components;
    }

    private static AndroidComponent Component(MarkupElement element, string file, Fact<string> package, Fact<int> target, bool isFinal)
    {
        var place = element.Place(file, "exported");
        var byDefault = AttributeFacts.LeftOut(ExportedByDefault(element, target), place, isFinal);
        var merge = element.Value(AndroidNames.Tools, "node");
        return new()
        {
            Element = element.Name,
            Name = WholeName(element.Value(AndroidNames.Android, "name").Written, package),
            Place = element.Place(file),
            Exported = AttributeFacts.Flag(element.Value(AndroidNames.Android, "exported"), place, byDefault),
            ReadPermission = Text(element, "readPermission"),
            WritePermission = Text(element, "writePermission"),
            IsLauncher = Filters(element).Any(IsLauncher),
            Actions = [.. Filters(element).SelectMany(static filter => Names(filter, "action"))],
            MergeMark = merge.Kind == MarkupValueKind.None ? Fact<string>.Absent : merge.Written,
        };
    }

    /// <summary>What the platform does without the attribute; from target 31 a component with a filter is refused, so nothing is claimed.</summary>
    private static Fact<bool> ExportedByDefault(MarkupElement element, Fact<int> target)
    {
        if (element.Name == "provider")
        {
            return target.HasValue ? target.Value <= 16 : Fact<bool>.Unknown;
        }

        return element.First("intent-filter") is null ? false
            : target.HasValue && target.Value <= 30 ? true
            : Fact<bool>.Unknown;
    }

    private static IEnumerable<MarkupElement> Filters(MarkupElement element) => element.Named("intent-filter");

    private static bool IsLauncher(MarkupElement filter) =>
        Names(filter, "action").Contains("android.intent.action.MAIN", StringComparer.Ordinal) &&
        Names(filter, "category").Any(static name => name is "android.intent.category.LAUNCHER" or "android.intent.category.LEANBACK_LAUNCHER");

    private static IEnumerable<string> Names(MarkupElement filter, string element) =>
        filter.Named(element).Select(static child => child.Value(AndroidNames.Android, "name").Written);

    private static Fact<string> Text(MarkupElement element, string name)
    {
        var value = element.Value(AndroidNames.Android, name);
        return value.Kind == MarkupValueKind.None || value.Written.Length == 0 ? Fact<string>.Absent : value.Written;
    }

    private static string WholeName(string name, Fact<string> package) =>
        !package.HasValue || name.Length == 0 ? name
            : name[0] == '.' ? package.Value + name
            : name.Contains('.', StringComparison.Ordinal) || Placeholder.IsIn(name) ? name
            : $"{package.Value}.{name}";
}
