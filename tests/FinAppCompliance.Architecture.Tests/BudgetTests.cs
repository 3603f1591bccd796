using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Architecture.Tests;

public sealed class BudgetTests
{
    [Fact]
    public void Records_of_the_register_count_apart_from_the_kernel()
    {
        var kernel = Family.Types.Where(t => t.IsVisible && t.Assembly == typeof(RegisterRecord).Assembly).Except(RecordTypes()).ToList();

        Assert.True(kernel.Count <= 107, $"the kernel has {kernel.Count} public types; see decision 0020 before raising the ceiling");
    }

    private static HashSet<Type> RecordTypes()
    {
        var found = new HashSet<Type>(typeof(RegisterRecord).Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(RegisterRecord))));
        foreach (var type in found.ToList())
        {
            foreach (var element in type.GetProperties().Select(p => p.PropertyType).Where(p => p.IsGenericType).Select(p => p.GetGenericArguments()[0]).Where(IsRecorded))
            {
                found.Add(element);
                found.UnionWith(element.GetProperties().Select(p => p.PropertyType).Where(p => p.IsGenericType).Select(p => p.GetGenericArguments()[0]).Where(IsRecorded));
            }
        }

        return found;
    }

    private static bool IsRecorded(Type type) => type.Assembly == typeof(RegisterRecord).Assembly && !type.IsGenericType;
}
