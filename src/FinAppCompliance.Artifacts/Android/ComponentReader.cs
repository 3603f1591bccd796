using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Reads the components of an application and works out who can reach them.</summary>
internal static class ComponentReader
{
    internal static List<AndroidComponent> Read(MarkupElement application, string file, Fact<string> package, ApiLevels levels, bool isFinal)
    {
        var common = Text(application, "permission");
        var actions = new List<string>();
        var components = new List<AndroidComponent>();
        foreach (var element in application.Children)
        {
            if (AndroidNames.IsComponent(element.Name))
            {
                actions.Clear();
                components.Add(Component(element, file, package, levels.Target.Value, isFinal, common, actions));
            }
        }

        return components;
    }

    private static AndroidComponent Component(MarkupElement element, string file, Fact<string> package, Fact<int> target, bool isFinal, Fact<string> common, List<string> actions)
    {
        var place = element.Place(file, "exported");
        var byDefault = AttributeFacts.LeftOut(ExportedByDefault(element, target), place, isFinal);
        var merge = element.Value(AndroidNames.Tools, "node");
        var isLauncher = ReadFilters(element, actions);
        return new()
        {
            Element = element.Name,
            Name = WholeName(element.Value(AndroidNames.Android, "name").Written, package),
            Place = element.Place(file),
            Exported = AttributeFacts.Flag(element.Value(AndroidNames.Android, "exported"), place, byDefault),
            ReadPermission = Text(element, "readPermission"),
            WritePermission = Text(element, "writePermission"),
            Permission = Text(element, "permission") is { IsAbsent: false } own ? own : common,
            IsLauncher = isLauncher,
            Actions = [.. actions],
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

    /// <summary>Adds the actions of all filters; says whether one of them makes the component a launcher.</summary>
    private static bool ReadFilters(MarkupElement element, List<string> actions)
    {
        var isLauncher = false;
        foreach (var filter in element.Named("intent-filter"))
        {
            var first = actions.Count;
            foreach (var action in filter.Named("action"))
            {
                actions.Add(action.Value(AndroidNames.Android, "name").Written);
            }

            isLauncher |= actions.IndexOf("android.intent.action.MAIN", first) >= 0 && IsShownByLaunchers(filter);
        }

        return isLauncher;
    }

    private static bool IsShownByLaunchers(MarkupElement filter)
    {
        foreach (var category in filter.Named("category"))
        {
            if (category.Value(AndroidNames.Android, "name").Written is "android.intent.category.LAUNCHER" or "android.intent.category.LEANBACK_LAUNCHER")
            {
                return true;
            }
        }

        return false;
    }

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
