package org.seedbed.order;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.MongoOperations;

/** A store that breaks down just before or just after the write of some number, as if the program ended there. */
public final class FailingStore {
    private static final Set<String> WRITES =
            Set.of("insert", "save", "updateFirst", "updateMulti", "upsert", "findAndModify", "remove", "execute");

    private final MongoOperations real;
    private int writes;
    private int failAt = -1;
    private boolean after;

    public FailingStore(MongoOperations real) {
        this.real = real;
    }

    /** What a program's end looks like to those who called it. */
    public static final class Crash extends RuntimeException {}

    public MongoOperations operations() {
        return proxy(MongoOperations.class, real);
    }

    /** Counts from now on, and breaks down at this write; never if it is below 0. */
    public void failAt(int write, boolean afterIt) {
        writes = 0;
        failAt = write;
        after = afterIt;
    }

    public int writes() {
        return writes;
    }

    private <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    boolean isWrite = WRITES.contains(method.getName());
                    var answer =
                            isWrite ? written(() -> call(target, method, arguments)) : call(target, method, arguments);
                    return answer instanceof BulkOperations bulk && answer != target
                            ? proxy(BulkOperations.class, bulk)
                            : answer;
                }));
    }

    private Object written(Supplier<Object> write) {
        boolean isIt = writes++ == failAt;
        if (isIt && !after) {
            throw new Crash();
        }
        var answer = write.get();
        if (isIt) {
            throw new Crash();
        }
        return answer;
    }

    private static Object call(Object target, Method method, Object[] arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
